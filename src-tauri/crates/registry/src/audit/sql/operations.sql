SELECT seq, at, actor, action, subject, subject_id, title, made, went
FROM (
    SELECT a.seq, a.at, a.actor, a.action, a.subject, a.subject_id,
           a.before IS NULL AS made, a.after IS NULL AS went,
           coalesce(g.title,
                    coalesce(a.after, a.before) ->> '$.title',
                    coalesce(a.after, a.before) ->> '$.form.title',
                    coalesce(a.after, a.before) ->> '$.subject.title',
                    coalesce(a.after, a.before) ->> '$[0].subject.title',
                    nullif(coalesce(a.after, a.before) ->> '$.activity', ''),
                    coalesce(a.after, a.before) ->> '$.program',
                    coalesce(a.after, a.before) ->> '$.name',
                    coalesce(a.after, a.before) ->> '$.file_name',
                    coalesce(a.after, a.before) ->> '$.number',
                    '') AS title
    FROM audit AS a
    LEFT JOIN agreement AS g ON a.subject = 'agreement' AND g.id = a.subject_id
    WHERE a.seq < :before
      AND (:subjects = '[]' OR a.subject IN (SELECT value FROM json_each(:subjects)))
    ORDER BY a.seq DESC
)
WHERE :search = '' OR instr(lower(title), :search) > 0 OR instr(lower(actor), :search) > 0
LIMIT :limit
