-- Our own region is a party of every agreement, and no partner.
SELECT p.seq, p.type AS value FROM party AS p WHERE p.region_code IS NOT :own
