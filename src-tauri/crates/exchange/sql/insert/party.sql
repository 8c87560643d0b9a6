INSERT INTO party
    (
     id, agreement_id, position, type, region_code, name, signer, capacity, mandate
    )
VALUES
    (
     :id, :agreement_id, :position, :type, :region_code, :name, :signer, :capacity, :mandate
    )
