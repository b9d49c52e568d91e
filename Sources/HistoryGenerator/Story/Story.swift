import Stockpile

/// The figures of the recorded year; all of it synthetic. Shares are in thousandths.
enum Story {
  static let seed: UInt64 = 20_251_101
  static let firstDay = CalendarDay("2025-11-01")
  /// The last day on which stock moves.
  static let lastDay = CalendarDay("2026-10-31")
  static let lastMonth = lastDay.month
  /// Where a demonstration begins: October is being closed.
  static let demonstrationDay = CalendarDay("2026-11-01")

  /// Days on which something is issued, in ordinary times, and at most in the surge.
  static let issueDays = (clinic: Int64(36), clinicInSurge: Int64(105), others: Int64(80))
  /// Whether an item that is needed is taken on such a day.
  static let takenOnIssueDay: Int64 = 680
  /// Issues entered one to three days later.
  static let latePapers: Int64 = 60
  /// Issues entered twice by a slip, and reversed.
  static let slips: Int64 = 16
  /// What was wanted and not there, where somebody writes it down.
  static let unmetWritten: Int64 = 250
  /// Issues of which a part comes back unused.
  static let givenBack: Int64 = 15

  /// Transfers that arrive short, and of those the share that is found again at the sender's.
  static let short: Int64 = 20
  static let foundAgain: Int64 = 450
  /// Transfers with something damaged.
  static let damaged: Int64 = 15
  /// Arrivals entered a day or two later.
  static let lateArrivals: Int64 = 40

  /// Days of ordinary use a place is filled up to, and below which it is.
  static let clinicCover = (upTo: Int64(110), below: Int64(52))
  static let townshipCover = (upTo: Int64(55), below: Int64(34))
  static let centreCover = (upTo: Int64(75), below: Int64(42))
  /// Days between two deliveries, in ordinary times and in the surge.
  static let clinicVisits = (ordinary: Int64(46)...Int64(63), surge: Int64(18)...Int64(26))
  static let townshipVisits = (ordinary: Int64(28)...Int64(35), surge: Int64(10)...Int64(14))

  /// The item that runs short: no delivery from the first of these days but a small one, and the
  /// centre keeps back what it can.
  static let scarce = "PP0102"
  static let scarceFrom = CalendarDay("2026-06-01")
  static let scarceDelivery = (day: CalendarDay("2026-10-27"), packs: Int64(2))
  /// Of what is ordered of it, the enterprise delivers so many percent.
  static let scarceShare: Int64 = 60
  static let keptBack: Int64 = 1_000
  static let scarceCover = (upTo: Int64(28), below: Int64(14))

  /// Lines of a count that are wrong, and by how much at most.
  static let countedWrong: Int64 = 110
  static let widestVariance: Int64 = 40

  /// Closings recorded after the 5th.
  static let lateClosings: Int64 = 60
  /// Clinics that stopped reporting, the last month they closed, and those without an October.
  static let stopped = 5
  static let stoppedAfter = [
    Month("2026-05"), Month("2026-06"), Month("2026-06"), Month("2026-07"),
  ]
  static let withoutOctober = 8
  /// Sites a demonstration shows: always in order.
  static let inOrder = ["PB-T-106", "PB-V-106208-1"]

  /// The clinic that ends its work: the last day it has stock, and the day the register says so.
  static let endsWork = (
    stock: CalendarDay("2026-04-24"), register: CalendarDay("2026-05-12"),
    order: "平卫应急调〔2026〕6号"
  )

  /// Who approves: offices, never persons.
  static let cdc = "疾控中心 负责人"
  static let bureau = "卫健局 负责人"
  /// Why a clinic has no second person.
  static let alone = "村卫生室一人在岗"

  /// The call-up of the reserve for each of the first two townships.
  static let callUp = (
    day: CalendarDay("2026-01-19"), order: "平卫应急调〔2026〕1号",
    lines: [("PP0101", Int64(150)), ("PP0102", Int64(300)), ("TD0101", Int64(250))]
  )

  /// The drill in which an enterprise is called: how long it took to answer.
  static let drill = (
    day: CalendarDay("2026-06-17"), enterprise: "ENT-02", item: "PP0101", quantity: Int64(500),
    minutes: Int64(47)
  )

  /// A donation, the day it is shared out, and the day a school gets some.
  static let donation = (
    day: CalendarDay("2026-01-20"), sent: CalendarDay("2026-01-22"),
    given: CalendarDay("2026-01-27"), donor: "示例慈善组织（合成）",
    packs: [("PP0103", Int64(8)), ("TD0101", Int64(6))]
  )

  /// The rotation of reserve lots into daily use.
  static let rotation = (
    day: CalendarDay("2026-05-18"), order: "平卫应急轮〔2026〕2号",
    items: ["PP0103", "PP0109", "TD0101", "PP0113"]
  )

  /// A maker's question about a lot.
  static let recall = (
    item: "PP0109", asked: CalendarDay("2026-04-08"), answered: CalendarDay("2026-04-17")
  )

  /// Rounds in which the reserve is filled up; the last reaches only some.
  static let reserveRounds = [
    (
      purchase: CalendarDay("2026-03-18"), transfer: CalendarDay("2026-03-27"),
      reaches: Int64(1000)
    ),
    (
      purchase: CalendarDay("2026-07-15"), transfer: CalendarDay("2026-07-24"), reaches: Int64(800)
    ),
    (
      purchase: CalendarDay("2026-10-12"), transfer: CalendarDay("2026-10-19"), reaches: Int64(500)
    ),
  ]

  /// From this day on a transfer is missing something until after the year: the open dispute.
  static let openDispute = CalendarDay("2026-10-22")
  /// What is sent from this day on is still on its way when the year ends.
  static let onTheWay = CalendarDay("2026-10-30")

  /// Clinics that count twice a year; expired stock written off each quarter; at clinics.
  static let countingClinics: Int64 = 300
  static let writeOffs: Int64 = 850
  static let clinicWriteOffs: Int64 = 550
  /// Items outside the story that a place has.
  static let standing: Int64 = 860

  /// Days on which the centre orders beyond the month's delivery.
  static let emergencyDeliveries = [
    CalendarDay("2026-01-14"), CalendarDay("2026-01-23"), CalendarDay("2026-02-03"),
    CalendarDay("2026-02-12"),
  ]
}

extension Month {
  /// A month of the story's tables.
  init(_ iso: String) {
    guard let month = Month(iso: iso) else { fatalError("no month: \(iso)") }
    self = month
  }
}
