SELECT json_extract(choice, '$.remark') AS remark
FROM decision
WHERE merge = :merge AND subject LIKE 'annotated:%' AND json_extract(choice, '$.verdict') <> 'keep'
ORDER BY seq
