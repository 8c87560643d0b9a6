WITH asked AS MATERIALIZED (
    SELECT value ->> '$.kind' AS kind, value ->> '$.first' AS first_round, value ->> '$.last' AS last_round
    FROM json_each(:rounds)),
form AS MATERIALIZED (SELECT value AS id, key AS rank FROM json_each(:forms))
