-- What was sent for a key and may have its effect yet, unseen: 'root' or 'children', the last moment at which the target
-- may have begun with it, and when it was first missed by a look that counts. Outlives every state of the key.
alter table dirty_key
    add column doubt_about     text,
    add column doubt_since     timestamptz,
    add column doubt_missed_at timestamptz;
