package dev.cairn.testkit;

import java.util.List;

/** The kit's own sampler keeps the contract. */
class DiceTest extends SamplerContract {
  @Override
  protected List<String> ids() {
    return List.of(DiceProvider.ID);
  }
}
