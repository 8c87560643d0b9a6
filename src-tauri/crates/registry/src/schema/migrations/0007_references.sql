-- What a record that goes may still be named by is found without reading the whole table: an import of many rows is taken back
-- in seconds.
CREATE INDEX document_by_parent ON document (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX partner_contact_by_agreement ON partner_contact (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX partner_contact_by_submission ON partner_contact (submission_id) WHERE submission_id IS NOT NULL;
