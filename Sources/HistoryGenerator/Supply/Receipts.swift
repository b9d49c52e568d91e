import Stockpile

/// What enterprises deliver to the centre: monthly what is needed, more in the surge; some of it is
/// inspected before it counts.
final class Receipts {
  private let book: Book
  private var inspections: [Inspection] = []
  private var delivered = 0

  private struct Inspection {
    let due: CalendarDay
    let lines: [DraftLine]
  }

  init(_ book: Book) { self.book = book }

  func day() throws {
    let isReady = { (inspection: Inspection) in
      inspection.due <= self.book.today && self.book.today.isWorkday
    }
    let due = inspections.filter(isReady)
    inspections.removeAll(where: isReady)
    for inspection in due { try inspect(inspection) }
    guard let centre = book.all(.centre).first else { return }
    if book.today == deliveryDay(of: book.today.month) {
      try order(at: centre, isEmergency: false)
    } else if Story.emergencyDeliveries.contains(book.today) {
      try order(at: centre, isEmergency: true)
    } else if book.today == Story.scarceDelivery.day {
      let ware = book.district.ware(Story.scarce)
      try receive([(ware, Story.scarceDelivery.packs)], from: ware.story.supplier, at: centre)
    }
  }

  /// The first workday from a drawn day of the month on.
  private func deliveryDay(of month: Month) -> CalendarDay {
    var day = month.firstDay.adding(
      days: Int(book.draws.number(6...16, .receipt, 0, 0, Int64(month.index))))
    while !day.isWorkday { day = day.adding(days: 1) }
    return day
  }

  private func order(at centre: Place, isEmergency: Bool) throws {
    var orders: [String: [(ware: Ware, packs: Int64)]] = [:]
    for ware in book.district.wares {
      if ware.story.code == Story.scarce, book.today >= Story.scarceFrom { continue }
      let surge = min(260, book.surge.percent(centre, ware, on: book.today))
      if isEmergency, surge < 150 { continue }
      let use = book.district.useBelow(ware, centre) * surge / 100
      let have = book.usable(centre, ware)
      let cover = Story.centreCover
      guard have < use * cover.below / 1000 else { continue }
      let days = isEmergency ? cover.below : cover.upTo
      let share = ware.story.code == Story.scarce ? Story.scarceShare : 100
      let packs = (use * days / 1000 - have) * share / 100 / ware.item.packSize + 1
      orders[ware.story.supplier, default: []].append((ware, packs))
    }
    for supplier in orders.keys.sorted() {
      try receive(orders[supplier] ?? [], from: supplier, at: centre)
    }
  }

  private func receive(
    _ packs: [(ware: Ware, packs: Int64)], from supplier: String, at centre: Place
  ) throws {
    delivered += 1
    let isInspected = delivered % 4 == 2
    var draft = book.draft(.receipt, at: centre)
    draft.particulars.partner = supplier
    draft.particulars.paperNumber = "送货单 \(book.today.month)-\(delivered)"
    for (ware, packs) in packs {
      let age = book.draws.number(15...75, .receipt, 0, ware.key, book.today.key)
      var line = DraftLine(ware.code, packs * ware.item.packSize)
      let fund = book.surge.percent(centre, on: book.today) > 200 ? "应急专项" : "区级财政"
      line.lot = ware.lot(
        made: book.today.adding(days: -Int(age)), fund: fund, draws: book.draws)
      line.pool = .daily
      if isInspected { line.status = .pendingInspection }
      draft.lines.append(line)
    }
    try book.post(draft, at: centre)
    guard isInspected else { return }
    let wait = book.draws.number(2...5, .inspection, 0, 0, book.today.key)
    inspections.append(
      Inspection(
        due: book.today.adding(days: Int(wait)), lines: draft.lines))
  }

  /// The first line of a delivery may have some cartons that fail; they go back to the supplier.
  private func inspect(_ inspection: Inspection) throws {
    guard let centre = book.all(.centre).first else { return }
    var draft = book.draft(.inspection, at: centre)
    var failed: [DraftLine] = []
    for (place, received) in inspection.lines.enumerated() {
      let bad =
        place == 0 && book.draws.chance(600, .inspection, 0, 1, book.today.key)
        ? max(1, received.quantity / 25) : 0
      var passed = DraftLine(received.item, received.quantity - bad)
      passed.lot.number = received.lot.number
      passed.pool = .daily
      draft.lines.append(passed)
      guard bad > 0 else { continue }
      var line = DraftLine(received.item, bad)
      line.lot.number = received.lot.number
      line.pool = .daily
      line.status = .nonconforming
      draft.lines.append(line)
      failed.append(line)
    }
    draft.particulars.note = failed.isEmpty ? "抽检合格" : "外包装破损，部分不合格"
    try book.post(draft, at: centre)
    guard !failed.isEmpty else { return }
    var back = book.draft(.return, at: centre)
    back.particulars.purpose = .toSupplier
    back.particulars.reason = "验收不合格，退回供货单位"
    back.lines = failed
    try book.post(back, at: centre)
  }
}
