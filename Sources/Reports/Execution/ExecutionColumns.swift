import Planning
import Stockpile

extension ExecutedLine {
  static var columns: [Column<ExecutedLine>] {
    [Column(term: .level, .programsOnly) { .term($0.site.level.term) }] + Column.site(\.site)
      + Column.item(\.item) + figures
  }

  private static var figures: [Column<ExecutedLine>] {
    [
      Column(term: .ved, .programsOnly) { .word($0.item.ved.label) },
      Column(.proposed) { .integer($0.proposed) },
      Column(.moves, .programsOnly) { .integer($0.toMove) },
      Column(.bought, .programsOnly) { .integer($0.toPurchase) },
      Column(.approved) { .integer($0.approved) },
      Column(.sentInMonth) { .integer($0.sent) },
      Column(.receivedInMonth) { .integer($0.received) },
      Column(.suppliedInMonth, .unlessBlank) { .integer($0.supplied) },
      Column(.onTheWay) { .integer($0.onTheWay) },
      Column(.stillToCome) { .integer($0.rest) },
      Column(.execution) { .word($0.state.label) },
    ]
  }
}

extension ExecutedLine.State {
  /// What people call it.
  var label: Label {
    switch self {
    case .refused: Label(rawValue, zh: "不核给", en: "refused")
    case .open: Label(rawValue, zh: "未执行", en: "open")
    case .partly: Label(rawValue, zh: "部分执行", en: "partly")
    case .underWay: Label(rawValue, zh: "在途", en: "under way")
    case .done: Label(rawValue, zh: "已完成", en: "done")
    }
  }
}

extension ExecutedLevel {
  static var columns: [Column<ExecutedLevel>] {
    [
      Column(term: .level) { .term($0.level.term) },
      Column(term: .lines) { .count($0.lines) },
    ]
      + [ExecutedLine.State.done, .underWay, .partly, .open, .refused].map { state in
        Column(state.label, state == .refused ? .unlessBlank : .always) { .count($0.count(state)) }
      }
  }
}

extension ExecutedPurchase {
  static var columns: [Column<ExecutedPurchase>] {
    Column.item(\.item) + [
      Column(.proposed) { .integer($0.proposed) },
      Column(.orderedInMonth) { .integer($0.ordered) },
      Column(.suppliedInMonth) { .integer($0.supplied) },
    ]
  }
}

extension Label {
  static let sentInMonth = Label("sent", zh: "本月发出", en: "sent")
  static let receivedInMonth = Label("received", zh: "本月签收", en: "received")
  static let suppliedInMonth = Label("supplied", zh: "本月到货", en: "from outside")
  static let orderedInMonth = Label("ordered", zh: "本月已订", en: "ordered")
  static let stillToCome = Label("still_to_come", zh: "未到", en: "still to come")
  static let execution = Label("execution", zh: "执行", en: "state")
}
