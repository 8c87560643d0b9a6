SELECT
    only_row, format, office_id, lineage, region_code, region_name, unit_name, sample, key_id, public_key, period,
    period_first, period_last, sequence, previous_receipt, register_schema, program, created_at,
    audit_head, content_sha256
FROM manifest
ORDER BY only_row
