import Planning
import Testing

/// Recorded runs of another simulator, figure for figure (`sim_traces`; suppliers serve in the order of stores).
struct TraceTests {
  @Test("Lanes reproduce the recorded runs", arguments: RecordedTrace.names, [0, 15])
  func lanes(_ name: String, _ lane: Int) throws {
    let trace = try RecordedTrace(name)
    let run = LaneRun(trace.tree, RecordedTrace.convention, isWatched: true) { place, day in
      Lanes(repeating: trace.demand(of: place, day))
    }
    let (wrong, all) = try trace.mismatches { day in
      run.run(day: day)
      return run.all.map { store in
        .init(
          hand: store.hand[lane], onOrder: store.onOrder[lane], owed: store.owed[lane],
          owes: store.owes[lane], waiting: store.unmet[lane], demand: store.demand[lane],
          ordersIn: store.ordersIn[lane], placed: store.placed[lane],
          received: store.received[lane], sent: store.sent[lane], used: store.used[lane])
      }
    }
    #expect(wrong == 0, "of \(all) figures")
    #expect(all > 1000)
  }

  @Test("Lots reproduce the recorded runs", arguments: RecordedTrace.names)
  func lots(_ name: String) throws {
    let trace = try RecordedTrace(name)
    let run = LotRun(trace.tree, RecordedTrace.convention) { place, day in
      trace.demand(of: place, day)
    }
    let (wrong, all) = try trace.mismatches { day in
      run.run(day: day)
      return run.stores.map { store in
        .init(
          hand: store.hand, onOrder: store.onOrder, owed: store.owed, owes: store.owes,
          waiting: store.unmet, demand: store.demand, ordersIn: store.ordersIn,
          placed: store.placed, received: store.received, sent: store.sent, used: store.used)
      }
    }
    #expect(wrong == 0, "of \(all) figures")
  }
}
