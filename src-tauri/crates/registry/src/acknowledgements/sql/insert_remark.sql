INSERT INTO acknowledged_remark (acknowledgement_id, id, kind, record, asks, field, text, wished)
VALUES (:acknowledgement_id, :id, :kind, :record, :asks, :field, :text, :wished)
