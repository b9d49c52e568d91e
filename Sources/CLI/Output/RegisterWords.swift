internal import Stockpile

extension Register {
  /// What people call the register.
  var spoken: String {
    switch self {
    case .site: say("单位", "sites")
    case .item: say("物资", "items")
    case .enterprise: say("企业", "enterprises")
    case .driver: say("消耗驱动因素", "demand drivers")
    case .kit: say("急救包组成", "kit components")
    case .setting: say("设置", "settings")
    }
  }
}
