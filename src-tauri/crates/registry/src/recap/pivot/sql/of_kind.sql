r.kind
