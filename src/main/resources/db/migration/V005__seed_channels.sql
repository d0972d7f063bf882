-- 15 channels, two of them ended. Names from city publications (the list changed in 2021, 2022, 2023 and 2025).
-- Facts only. Dates, and for channels without a geo-tag the first receiver and intake, are our choice: to be confirmed.
-- Seeded 2026-11-23. A released seed file never changes: docs/reference-data.md says how to correct or extend it.

insert into channel (code, name_id, name_en, group_code, geo_tagged, first_receiver, intake, source, valid_from, valid_to) values
  ('BALAI_WARGA', 'Balai Warga (jakarta.go.id)', 'Balai Warga web form (jakarta.go.id)', 'WEB', false, 'URBAN_VILLAGE', 'WEB', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('EMAIL', 'Surel dki@jakarta.go.id', 'E-mail dki@jakarta.go.id', 'EMAIL', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('FACEBOOK', 'Facebook Pemprov DKI Jakarta', 'Facebook page of the city', 'SOCIAL', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('GOVERNOR_SOCIAL', 'Media sosial Gubernur dan Wakil Gubernur', 'The Governor''s and Deputy Governor''s social media', 'SOCIAL', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('INSPECTORATE', 'Inspektorat', 'Inspectorate', 'COUNTER', false, 'URBAN_VILLAGE', 'DESK', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('JAKI', 'Aplikasi JAKI (JakLapor)', 'JAKI app (JakLapor)', 'APP', true, 'URBAN_VILLAGE', 'CITIZEN', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('KECAMATAN_OFFICE', 'Kantor kecamatan', 'Kecamatan office', 'COUNTER', false, 'URBAN_VILLAGE', 'DESK', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('KELURAHAN_OFFICE', 'Kantor kelurahan', 'Kelurahan office', 'COUNTER', false, 'URBAN_VILLAGE', 'DESK', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('LAPOR_1708', 'LAPOR! 1708 (SP4N-LAPOR!)', 'LAPOR! 1708 (SP4N-LAPOR!)', 'PARTNER', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('MASS_MEDIA', 'Aspirasi media massa', 'Mass-media aspirations', 'MEDIA', false, 'URBAN_VILLAGE', 'DESK', 'city publications; both dates are placeholders', '2016-01-01', '2021-12-31'),
  ('MAYOR_OFFICE', 'Kantor wali kota/bupati', 'Mayor''s or Regent''s office', 'COUNTER', false, 'URBAN_VILLAGE', 'DESK', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('PENDOPO', 'Pendopo Balai Kota', 'City Hall pavilion (Pendopo)', 'COUNTER', false, 'URBAN_VILLAGE', 'DESK', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('QLUE', 'Qlue', 'Qlue app', 'APP', true, 'URBAN_VILLAGE', 'CLIENT', 'city publications; both dates are placeholders', '2016-01-01', '2021-12-31'),
  ('SMS_WHATSAPP', 'SMS/WhatsApp 08111272206', 'SMS/WhatsApp 08111272206', 'MESSAGE', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null),
  ('TWITTER', 'Twitter/X @DKIJakarta', 'Twitter/X @DKIJakarta', 'SOCIAL', false, 'URBAN_VILLAGE', 'CLIENT', 'city publications; valid_from is a placeholder', '2016-01-01', null);
