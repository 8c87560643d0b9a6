SELECT (SELECT count(*) FROM letter WHERE created_at >= :since AND state <> 'void') AS letters,
       (SELECT count(*) FROM dispatch WHERE created_at >= :since) AS dispatches
