-- Agreements (r) that count; one narrow index holds all that is asked of them. What stands in their own row is named here.
FROM agreement_row AS r
