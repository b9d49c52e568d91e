import Stockpile

/// Everything a document says beside its lines.
struct DocumentHead {
  let fields: FieldList

  init(
    _ posted: PostedDocument, _ reversedBy: DocumentNumber?, _ directory: Directory,
    _ numbers: [DocumentID: DocumentNumber]
  ) {
    let (document, posting) = (posted.document, posted.posting)
    let said = document.particulars
    fields = FieldList([
      (Label(.documentNumber), .text(posted.documentNumber)),
      (Label(.kind), .term(document.kind.term)),
      (.state, .term(reversedBy == nil ? .posted : .reversed)),
      (.reversedBy, .text(reversedBy)),
      (Label(.site), .site(directory.site(document.site))),
      (Label(.occurredOn), .day(document.occurredOn)),
      (.arrivedOn, .day(said.arrivedOn)),
      (Label(.counterparty), .site(said.counterparty.map { directory.site($0) })),
      (Label(.partner), .text(said.partner)),
      (.destinationPool, .term(said.destinationPool?.term)),
      (.reference, .text(said.reference.map { numbers[$0]?.description ?? $0.description })),
      (Label(.purpose), said.purpose.map { .word($0.label) } ?? .empty),
      (Label(.month), .cell(said.month.map { .month($0) } ?? .empty)),
      (Label(.reason), .text(said.reason)),
      (Label(.note), .text(said.note)),
      (Label(.paperNo), .text(said.paperNumber)),
      (Label(.event), .text(said.event)),
      (Label(.urgency), said.urgency.map { .word($0.label) } ?? .empty),
      (Label(.neededBy), .day(said.neededBy)),
      (Label(.agreementCode), .text(said.agreement)),
      (Label(.calledAt), .text(said.calledAt)),
      (Label(.answeredAt), .text(said.answeredAt)),
      (Label(.handler), .text(said.handler)),
      (Label(.reviewer), .text(said.reviewer)),
      (Label(.aloneReason), .text(said.aloneReason)),
      (Label(.approver), .text(said.approver)),
      (Label(.authorisedVia), .text(said.authorisedVia)),
      (Label(.regulariseBy), .text(said.regulariseBy)),
      (.register, document.record.map { .word($0.register.label) } ?? .empty),
      (.code, .text(document.record?.code)),
      (Label(.recordedBy), .text(posting.operatorName)),
      (Label(.recordedAt), .text(posting.recordedAt)),
      (.log, .text(LogName(document.site, epoch: posting.epoch))),
      (.logNumber, .integer(posting.number)),
      (.hash, .text(String(posted.hash.description.prefix(16)))),
      (.id, .text(document.id)),
    ])
  }
}

extension Purpose {
  /// What people call it.
  var label: Label {
    switch self {
    case .give: Label(rawValue, zh: "支援外单位", en: "given away")
    case .disposal: Label(rawValue, zh: "送交处置", en: "for disposal")
    case .toSupplier: Label(rawValue, zh: "退回供货单位", en: "back to the supplier")
    case .asUse: Label(rawValue, zh: "以盘代耗", en: "shortage counted as use")
    case .back: Label(rawValue, zh: "退回调出单位", en: "back on the sender's shelf")
    case .lost: Label(rawValue, zh: "途中损失", en: "lost on the way")
    case .sent: Label(rawValue, zh: "实际多发", en: "more was sent")
    case .emergency: Label(rawValue, zh: "先调用后补办", en: "emergency, papers later")
    case .rejection: Label(rawValue, zh: "驳回", en: "rejected")
    case .rotation: Label(rawValue, zh: "轮换", en: "rotation")
    case .drill: Label(rawValue, zh: "演练", en: "drill")
    }
  }
}

extension Urgency {
  /// What people call it.
  var label: Label {
    switch self {
    case .ordinary: Label(rawValue, zh: "平急", en: "ordinary")
    case .urgent: Label(rawValue, zh: "加急", en: "urgent")
    case .critical: Label(rawValue, zh: "特急", en: "critical")
    }
  }
}

extension Outside {
  /// What people call it.
  var label: Label {
    switch self {
    case .opening: Label(.opening)
    case .supplier: Label(.supplier)
    case .donor: Label(.donor)
    case .used: Label(rawValue, zh: "领用", en: "used")
    case .given: Label(rawValue, zh: "支援外单位", en: "given away")
    case .returned: Label(rawValue, zh: "退回供货单位", en: "returned to the supplier")
    case .lost: Label(rawValue, zh: "损失", en: "lost")
    case .variance: Label(rawValue, zh: "盘盈盘亏", en: "count variance")
    }
  }
}

extension Register {
  /// What people call it.
  var label: Label { Label(rawValue, zh: words.zh, en: words.en) }
}
