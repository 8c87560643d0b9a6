SELECT 0 AS side, r.seq AS seq, :own AS office, 0 AS sender, r.title_sort AS title_sort, r.partner_sort AS partner_sort,
       r.number_sort AS number_sort, r.signed AS signed, r.ends AS ends
FROM agreement_row AS r
