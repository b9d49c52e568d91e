import Stockpile

extension InvariantChecks {
  /// What all movements added to every account on every day, to every lot and to every serial.
  struct Sums {
    private var lots: [Lot: Int64] = [:]
    private var serials: [Serial: Int64] = [:]
    private var days: [Place: [CalendarDay: Int64]] = [:]

    private struct Serial: Hashable {
      let item: ItemCode
      let number: String

      init?(_ lot: Lot) {
        if lot.particulars.serial.isEmpty { return nil }
        self.item = lot.item
        self.number = lot.particulars.serial
      }
    }

    mutating func add(_ document: Document) {
      for movement in document.movements {
        let lot = movement.lot
        for (account, units) in [
          (movement.from, -movement.quantity.units), (movement.to, movement.quantity.units),
        ] {
          lots[lot, default: 0] += units
          days[Place(document.site, account, lot), default: [:]][document.occurredOn, default: 0] +=
            units
          if case .outside = account { continue }
          if let serial = Serial(lot) { serials[serial, default: 0] += units }
        }
      }
    }

    /// What is wrong with any of the sums.
    func violations() -> [String] {
      (lots.keys.flatMap(violations) + serials.keys.flatMap(violations)
        + days.keys.flatMap(violations)).sorted()
    }

    /// What is wrong with the sums that a document changed.
    func violations(touchedBy document: Document) -> [String] {
      document.movements.flatMap { movement in
        violations(movement.lot) + (Serial(movement.lot).map(violations) ?? [])
          + [movement.from, movement.to].flatMap {
            violations(Place(document.site, $0, movement.lot))
          }
      }
    }

    private func violations(_ lot: Lot) -> [String] {
      let units = lots[lot] ?? 0
      return units == 0 ? [] : ["lot \(LotName(lot)) sums to \(units)"]
    }

    private func violations(_ serial: Serial) -> [String] {
      let units = serials[serial] ?? 0
      return units == 0 || units == 1
        ? [] : ["serial \(serial.item) \(serial.number) is held \(units) times"]
    }

    /// A held account is never below zero when a day is over; what was used or given away is not
    /// below zero in the end.
    private func violations(_ place: Place) -> [String] {
      let changes = days[place] ?? [:]
      var found: [String] = []
      switch place.account {
      case .held:
        var balance: Int64 = 0
        for (day, units) in changes.sorted(by: { $0.key < $1.key }) {
          balance += units
          if balance < 0 { found.append("is \(balance) on \(day)") }
        }
      case .outside(.used), .outside(.given):
        let total = changes.values.reduce(0, +)
        if total < 0 { found.append("is \(total)") }
      case .outside, .transit: break
      }
      return found.map {
        "\(place.site?.description ?? "") \(place.account) \(LotName(place.lot)) \($0)"
      }
    }
  }
}
