SELECT
    kind, agreements
FROM manifest_kind
ORDER BY kind
