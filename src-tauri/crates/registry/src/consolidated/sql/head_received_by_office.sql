SELECT 1 AS side, r.seq AS seq, s.region_code AS office, s.seq AS sender, r.title_sort AS title_sort,
       r.partner_sort AS partner_sort, r.number_sort AS number_sort, r.signed AS signed, r.ends AS ends
FROM sender AS s
CROSS JOIN received_row AS r ON r.sender = s.seq
