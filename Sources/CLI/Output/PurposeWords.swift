internal import Stockpile

extension Purpose {
  /// What people call it.
  var spoken: String {
    switch self {
    case .give: say("支援网络外", "given away")
    case .disposal: say("销毁", "for disposal")
    case .toSupplier: say("退供货单位", "to the supplier")
    case .asUse: say("以盘代耗", "shortage is use")
    case .back: say("退回调出单位", "back to the sender")
    case .lost: say("丢失或来源不明", "lost or unexplained")
    case .sent: say("确已多发", "really sent")
    case .emergency: say("先调用后补办", "emergency, papers later")
    case .rejection: say("驳回", "rejected")
    case .rotation: say("轮换", "rotation")
    case .drill: say("演练", "drill")
    }
  }
}
