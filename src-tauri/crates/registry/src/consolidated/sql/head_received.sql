SELECT 1 AS side, r.seq AS seq, '' AS office, r.sender AS sender, r.title_sort AS title_sort, r.partner_sort AS partner_sort,
       r.number_sort AS number_sort, r.signed AS signed, r.ends AS ends
FROM received_row AS r
