import Stockpile

/// An item of the story with its entry in the catalogue.
struct Ware: Sendable {
  /// Its place in `District.wares`.
  let index: Int
  let story: StoryItem
  let item: Item
  /// Its key in draws.
  let key: UInt64

  var code: ItemCode { item.code }

  init(index: Int, story: StoryItem, item: Item) {
    self.index = index
    self.story = story
    self.item = item
    self.key = Draws.key(item.code)
  }

  /// The content of a lot made on a day, as its label and papers say.
  func lot(made: CalendarDay, fund: String, draws: Draws) -> LotParticulars {
    var lot = LotParticulars()
    let day = made.description.filter { $0 != "-" }
    let run = draws.number(11...89, .lot, 0, key, made.key)
    lot.number = "\(day.dropFirst(2))\(run)"
    lot.made = made
    lot.expiry = made.adding(months: item.shelfLifeMonths).adding(days: -1)
    let drift = draws.number(94...108, .price, 0, key, made.key)
    lot.price = Price(tenThousandths: (story.price * drift / 100).roundedDown(to: 100))
    lot.fundSource = fund
    lot.supplier = story.supplier
    return lot
  }
}
