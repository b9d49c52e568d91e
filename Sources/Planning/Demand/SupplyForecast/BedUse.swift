/// The course of one severity through the weeks of the case table.
struct SeverityCourse {
  let new: [Double]
  let stay: Int
  /// Whether weeks without a whole stay of cases before them count; the tool leaves them empty.
  let firstWeeksCount: Bool

  /// People ill in each week: the new cases of the last stay.
  var patients: [Double] {
    new.indices.map { week in
      let first = week - stay + 1
      // The tool subtracts the running sum one stay ago, which a table has from week `stay` on.
      guard first > 0 || firstWeeksCount else { return 0 }
      return new[max(0, first)...week].reduce(0, +)
    }
  }

  /// People whose stay ends in each week.
  func removed(oneWeekLate: Bool) -> [Double] {
    let first = oneWeekLate && !firstWeeksCount ? stay + 1 : stay
    return new.indices.map { $0 >= first ? new[$0 - stay] : 0 }
  }
}

/// Beds of one severity in use, with the admissions and discharges that keep them so.
struct BedUse {
  private(set) var inUse: [Double] = []
  private(set) var admitted: [Double] = []
  private(set) var discharged: [Double] = []

  init(_ course: SeverityCourse, beds: Double) {
    let patients = course.patients
    for week in patients.indices {
      let before = inUse.last ?? 0
      let leaving = week >= course.stay ? admitted[week - course.stay] : 0
      let staying = before - leaving
      let counted = week >= course.stay || course.firstWeeksCount
      // Written as the room left, not as a minimum: with more room than cases all are admitted.
      let room = beds - staying
      admitted.append(counted ? (course.new[week] > room ? room : course.new[week]) : 0)
      discharged.append(leaving)
      inUse.append(min(patients[week], beds))
    }
  }
}
