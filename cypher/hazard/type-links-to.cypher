MATCH (of:HazardType)<-[link:CAN_TRIGGER]-(type:HazardType)
WHERE of.code IN $codes
RETURN of.code AS code, type, link.quality AS quality, link.basis AS basis
ORDER BY code, type.code
