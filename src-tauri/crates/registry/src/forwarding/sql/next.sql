SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM forwarding
