SELECT a.id, a.title, r.title_sort, r.starts,
       (SELECT group_concat(coalesce(p.region_code, p.name_fold), char(31)) FROM party AS p WHERE p.seq = a.seq) AS owners,
       (SELECT group_concat(coalesce(p.region_code, p.name_fold) || char(30) || n.number_fold, char(31))
        FROM party AS p JOIN document_number AS n ON n.party_id = p.id
        WHERE p.seq = a.seq) AS numbers
FROM agreement AS a
JOIN agreement_row AS r ON r.seq = a.seq
WHERE r.voided = 0
