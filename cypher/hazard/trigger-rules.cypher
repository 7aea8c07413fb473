MATCH (rule:TriggerRule)
RETURN rule
ORDER BY rule.id
