-- Rows of a map come in from forms that were filled in elsewhere, and are taken back with them: what goes on from such a row is
-- found without reading the whole map.
CREATE INDEX map_row_by_carried ON map_row (carried_from) WHERE carried_from IS NOT NULL;
