SELECT p.seq, p.region_code AS value FROM party AS p WHERE p.region_code <> :own
