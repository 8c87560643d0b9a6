SELECT
    agreement_id, source
FROM agreement_funding
ORDER BY agreement_id, source
