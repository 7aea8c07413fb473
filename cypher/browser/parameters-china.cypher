// 0 Parameters: China (run this first)
:params {region: 'china', cityId: 'china:230100', hazardId: 'china:songhua-2005', provinceId: 'china:230000', riverId: 'china:SONGHUA', fromKm: 900, withinKm: 1000, withinMin: 360, kindCode: 'tent'}
