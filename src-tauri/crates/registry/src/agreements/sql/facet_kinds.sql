SELECT kind AS value, kind AS label, count(*) AS count FROM agreement_row WHERE voided = 0 GROUP BY kind ORDER BY kind
