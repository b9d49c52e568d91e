import Stockpile

extension Site {
  /// What its type is called.
  var typeLabel: Label { Self.typeLabel(type) }

  /// What a type of site is called; a type nobody has named keeps its key.
  static func typeLabel(_ type: String) -> Label {
    switch type {
    case "reserve_center": Label(type, zh: "储备中心", en: "reserve centre")
    case "hospital_l2": Label(type, zh: "二级医院", en: "level-2 hospital")
    case "hospital_private": Label(type, zh: "民营医院", en: "private hospital")
    case "township_hc": Label(type, zh: "乡镇卫生院", en: "township health centre")
    case "community_hc": Label(type, zh: "社区卫生服务中心", en: "community health centre")
    case "village_clinic": Label(type, zh: "村卫生室", en: "village clinic")
    case "community_station": Label(type, zh: "社区卫生服务站", en: "community health station")
    case "emergency_station": Label(type, zh: "急救站", en: "emergency station")
    case "aggregate": Label(type, zh: "汇总行", en: "aggregate row")
    default: Label(type, zh: type, en: type)
    }
  }
}
