// 0 Parameters: demo region (run this first)
:params {region: 'demo', cityId: 'demo:2001', hazardId: 'demo:spill-2024', provinceId: 'demo:20', riverId: 'demo:ALDER', fromKm: 400, withinKm: 500, withinMin: 360, kindCode: 'tent'}
