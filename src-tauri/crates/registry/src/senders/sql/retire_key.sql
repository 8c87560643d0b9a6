UPDATE sender_key SET retired_at = :retired_at, retire_note = :retire_note WHERE public_key = :public_key
