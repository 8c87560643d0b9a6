SELECT year, sum(stands) AS rows
FROM (
    SELECT year, 1 AS stands FROM map_row WHERE void_reason IS NULL
    UNION ALL
    SELECT year, 0 AS stands FROM map_plan WHERE void_reason IS NULL)
GROUP BY year
ORDER BY year DESC
