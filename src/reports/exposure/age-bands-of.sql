-- How old are workers of these employers, in bands, and on which day? One row per worker whose band the person asking may see.
-- $1 uuid[] employers
SELECT age_band.worker_id, age_band.band, age_band.held_on
FROM age_band
WHERE age_band.employer_id = ANY ($1::uuid[])
