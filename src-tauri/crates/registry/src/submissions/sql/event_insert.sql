INSERT INTO stage_event (seq, position, id, happened, act, corrects, recorded_at, actor)
VALUES (:seq, :position, :id, :happened, :act, :corrects, :recorded_at, :actor)
