SELECT
    agreement_id, code
FROM agreement_urusan
ORDER BY agreement_id, code
