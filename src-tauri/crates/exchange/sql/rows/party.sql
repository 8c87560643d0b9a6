SELECT
    id, agreement_id, position, type, region_code, name, signer, capacity, mandate
FROM party
ORDER BY id
