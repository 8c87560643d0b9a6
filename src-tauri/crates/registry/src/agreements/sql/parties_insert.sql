INSERT INTO party (id, seq, position, type, region_code, name, name_fold, signer, capacity, mandate)
VALUES (:id, :seq, :position, :type, :region_code, :name, :name_fold, :signer, :capacity, :mandate)
