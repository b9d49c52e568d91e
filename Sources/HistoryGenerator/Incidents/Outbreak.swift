import Stockpile

/// What the surge brings beside more use: a call-up of the reserve, a donation and where it went.
struct Outbreak {
  let book: Book
  let transfers: Transfers
  let callingUp: CallingUp

  func day() throws {
    guard let centre = book.all(.centre).first else { return }
    if book.today == Story.callUp.day { try callUp(from: centre) }
    if book.today == Story.donation.day { try receiveDonation(at: centre) }
    if book.today == Story.donation.sent { try sendDonation(from: centre) }
    if book.today == Story.donation.given { try give(from: centre) }
  }

  /// The reserve leaves under an order and is for use where it arrives.
  private func callUp(from centre: Place) throws {
    for township in Surge.firstTownships {
      try callingUp.callUp(
        Story.callUp.lines.map { DraftLine(book.district.ware($0.0).code, $0.1) }, from: centre,
        for: book.district[township], reason: "呼吸道传染病暴发，调用区级专储",
        paper: Story.callUp.order, into: .daily)
    }
  }

  private func receiveDonation(at centre: Place) throws {
    var draft = book.draft(.donation, at: centre)
    draft.particulars.partner = Story.donation.donor
    draft.particulars.note = "定向捐赠，用于基层医疗机构"
    for (code, packs) in Story.donation.packs {
      let ware = book.district.ware(code)
      var line = DraftLine(ware.code, packs * ware.item.packSize)
      line.lot = ware.lot(made: book.today.adding(days: -64), fund: "", draws: book.draws)
      line.lot.supplier = ""
      line.lot.donor = Story.donation.donor
      line.lot.price = nil
      draft.lines.append(line)
    }
    try book.post(draft, at: centre)
  }

  /// A tenth of each item to every township; what is over stays with the centre.
  private func sendDonation(from centre: Place) throws {
    for township in book.all(.township) {
      let lines = Story.donation.packs.map { code, packs in
        let ware = book.district.ware(code)
        var line = DraftLine(ware.code, packs * ware.item.packSize / 10)
        line.pool = .donated
        return line
      }
      try transfers.send(lines, from: centre, to: township) { $0.destinationPool = .daily }
    }
  }

  /// To a school outside the network.
  private func give(from centre: Place) throws {
    var draft = book.draft(.issue, at: centre)
    draft.particulars.purpose = .give
    draft.particulars.partner = "示例中学（合成）"
    var line = DraftLine(book.district.ware("PP0103").code, 800)
    line.pool = .donated
    draft.lines = [line]
    try book.post(draft, at: centre)
  }
}
