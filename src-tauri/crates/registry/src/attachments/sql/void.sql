UPDATE attachment SET void_reason = :void_reason WHERE id = :id
