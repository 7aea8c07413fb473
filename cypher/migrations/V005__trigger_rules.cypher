CREATE CONSTRAINT trigger_rule_id IF NOT EXISTS FOR (n:TriggerRule) REQUIRE n.id IS UNIQUE;
CREATE INDEX trigger_rule_region IF NOT EXISTS FOR (n:TriggerRule) ON (n.region);
