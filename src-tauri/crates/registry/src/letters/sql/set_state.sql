UPDATE letter SET state = :state, void_reason = :void_reason, rev = rev + 1 WHERE id = :id
