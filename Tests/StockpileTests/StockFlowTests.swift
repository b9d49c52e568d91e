import Stockpile
import Testing

struct StockFlowTests {
  @Test(
    "Every way across a shelf has its column",
    arguments: [
      (.outside(.opening), .held, .opening, 1), (.outside(.supplier), .held, .purchased, 1),
      (.transit, .held, .transferredIn, 1), (.outside(.donor), .held, .donated, 1),
      (.outside(.used), .held, .returned, 1), (.outside(.given), .held, .returned, 1),
      (.held, .outside(.used), .used, 1), (.held, .transit, .transferredOut, 1),
      (.held, .outside(.given), .given, 1), (.held, .outside(.lost), .writtenOff, 1),
      (.held, .outside(.returned), .sentBack, 1), (.outside(.variance), .held, .counted, 1),
      (.held, .outside(.variance), .counted, -1), (.transit, .outside(.lost), .lostOnTheWay, 1),
      (.outside(.lost), .transit, .lostOnTheWay, -1),
    ] as [(StockFlow.Side, StockFlow.Side, StockFlow, Int64)])
  func columns(_ from: StockFlow.Side, _ to: StockFlow.Side, _ flow: StockFlow, _ sign: Int64) {
    let found = StockFlow.flow(from: from, to: to, isReversal: false)
    #expect(found?.flow == flow && found?.sign == sign)
    // What undoes it stands below zero in the same column.
    let undone = StockFlow.flow(from: to, to: from, isReversal: true)
    #expect(undone?.flow == flow && undone?.sign == -sign)
  }

  @Test("What stays inside a site has none")
  func inside() {
    #expect(StockFlow.flow(from: .held, to: .held, isReversal: false) == nil)
    #expect(StockFlow.flow(from: .held, to: .held, isReversal: true) == nil)
  }

  /// A shelf's balance changes by what its column says, whatever the movement.
  @Test("Signs and directions add up to the change of the shelf")
  func balances() {
    let sides: [StockFlow.Side] = [.held, .transit] + Outside.allCases.map { .outside($0) }
    for from in sides {
      for to in sides {
        for isReversal in [false, true] {
          let change: Int64 = (to == .held ? 1 : 0) - (from == .held ? 1 : 0)
          guard let (flow, sign) = StockFlow.flow(from: from, to: to, isReversal: isReversal)
          else {
            #expect(change == 0)
            continue
          }
          let written = flow.direction == .out ? -sign : sign
          #expect(flow == .lostOnTheWay ? change == 0 : written == change)
        }
      }
    }
  }
}
