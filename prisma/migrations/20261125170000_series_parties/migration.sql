-- Who pushes against a text (the United States where nothing is said) and whose text it is, by ISO code.
ALTER TABLE "series" ADD COLUMN "sponsor" CHAR(3) REFERENCES "countries" ("iso3") ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE "series" ADD COLUMN "presser" CHAR(3) REFERENCES "countries" ("iso3") ON UPDATE CASCADE ON DELETE RESTRICT;

-- What is known of the series that came with the record; a database that is still empty gets it from the seed data.
UPDATE "series" SET "sponsor" = known.sponsor, "presser" = known.presser
FROM (VALUES
  ('cuba-embargo', 'CUB', NULL), ('iran-rights', 'CAN', 'IRN'), ('dprk-rights', NULL, 'PRK'), ('crimea-human-rights', 'UKR', 'RUS'),
  ('crimea-militarization', 'UKR', 'RUS'), ('nazism', 'RUS', NULL), ('death-penalty-moratorium', NULL, 'SGP')
) AS known (slug, sponsor, presser)
WHERE "series"."slug" = known.slug AND "series"."id" <= 18;
