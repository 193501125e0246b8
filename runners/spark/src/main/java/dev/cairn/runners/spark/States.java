package dev.cairn.runners.spark;

import java.nio.ByteBuffer;
import org.apache.spark.SparkEnv;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Objects as bytes, by the serializer with which Spark sends tasks. */
final class States {
  private States() {}

  private static SerializerInstance serializer() {
    return SparkEnv.get().closureSerializer().newInstance();
  }

  /**
   * A {@link java.io.NotSerializableException}, which Spark does not declare, names the culprit.
   */
  static <S> byte[] bytes(S state) {
    ClassTag<S> tag = ClassTag$.MODULE$.apply(state.getClass());
    ByteBuffer buffer = serializer().serialize(state, tag);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  static <S> S object(byte[] bytes, Class<S> type) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ClassTag<S> tag = ClassTag$.MODULE$.apply(type);
    return type.cast(serializer().deserialize(ByteBuffer.wrap(bytes), loader, tag));
  }
}
