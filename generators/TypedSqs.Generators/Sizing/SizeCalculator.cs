using System.Text;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Sizing;

/// <summary>
/// Computes what a message can weigh as SQS counts: the body, and name, data type and value of each attribute. Pure functions over models; no
/// bound is taken from anything that the emitted code does not enforce.
/// </summary>
internal static class SizeCalculator
{
    public static ResolvedMessage Compute(ResolvedMessage message)
    {
        var unbounded = new List<UnboundedMember>();
        var hopeless = new List<HopelessBound>();
        var body = Body(message, unbounded, hopeless, out var frame);
        var attributes = Attributes(message, unbounded, hopeless).ToList();
        var parts = body.Select(part => (part.Path, IsAttribute: false, part.Size))
            .Concat(attributes.Select(part => (part.Path, IsAttribute: true, part.Size)))
            .Concat(Reserve(message.Reserve).Select(part => (part.Path, IsAttribute: false, part.Size)))
            .ToList();
        var total = parts.Aggregate(frame, static (sum, part) => sum + part.Size);
        return message with
        {
            Size = new SizeBound
            {
                Min = total.Min,
                Max = OrNull(total.Max),
                Unbounded = unbounded.Distinct().ToEquatableArray(),
                Hopeless = hopeless.GroupBy(bound => bound.Path).Select(bounds => bounds.First()).ToEquatableArray(),
                Contributions = parts
                    .OrderByDescending(part => part.Size.Max)
                    .ThenBy(part => part.Path, StringComparer.Ordinal)
                    .Select(part => new SizeContribution(part.Path, part.IsAttribute, part.Size.Min, OrNull(part.Size.Max)))
                    .ToEquatableArray(),
            },
        };
    }

    /// <summary>The members of the body, and in <paramref name="frame"/> what stands around them; the body as one part where only that is bounded.</summary>
    private static List<(string Path, Interval Size)> Body(
        ResolvedMessage message, List<UnboundedMember> unbounded, List<HopelessBound> hopeless, out Interval frame)
    {
        var parts = Members(message, unbounded, hopeless, out frame);
        var whole = parts.Aggregate(frame, static (sum, part) => sum + part.Size);
        if (message.Model.MaxBodyBytes is not { } maxBytes || whole.Max <= maxBytes)
        {
            return parts;
        }

        if (whole.Min > maxBytes)
        {
            hopeless.Add(new HopelessBound("", whole.Min, maxBytes));
        }

        unbounded.Clear();
        frame = Interval.Zero;
        return [("", whole.AtMost(maxBytes))];
    }

    private static List<(string Path, Interval Size)> Members(
        ResolvedMessage message, List<UnboundedMember> unbounded, List<HopelessBound> hopeless, out Interval frame)
    {
        frame = Interval.Zero;
        if (message.Model.RawBody is { } raw)
        {
            AddHopeless(raw, isNumber: false, hopeless);
            return [(raw.Property, Raw(raw, unbounded))];
        }

        if (message.ContextWritesBody)
        {
            unbounded.Add(new UnboundedMember("", "is written by the JsonSerializerContext as a whole; add [MaxBytes]", MissingBound.Bytes));
            return [("", new Interval(1, Interval.Infinite))];
        }

        var sizer = new BodySizer(message);
        var parts = message.Objects.FirstOrDefault(shape => shape.TypeName == message.Model.Type.FullName) is { } root && message.Model.Composites[0] is ObjectShape
            ? root.Members.Select(member => (Path: member.Member.Name, Size: sizer.Member(member, member.Member.Name))).ToList()
            : [(Path: "", Size: sizer.Value(message.Model.JsonBody!, ""))];
        if (message.Model.Composites[0] is ObjectShape)
        {
            frame = BodySizer.Braces([.. parts.Select(part => part.Size)]);
        }

        unbounded.AddRange(sizer.Unbounded);
        hopeless.AddRange(sizer.Hopeless);
        return parts;
    }

    /// <summary>Nothing weighs less than a byte, be it the digit of an enum: what is empty is never sent.</summary>
    private static void AddHopeless(ScalarModel value, bool isNumber, List<HopelessBound> hopeless)
    {
        long least = value.EnumType is not null ? 1 : LeafSizes.Attribute(value with { MaxBytes = null }, isNumber).Min;
        if (value.MaxBytes is { } most && least > most)
        {
            hopeless.Add(new HopelessBound(value.Property, least, most));
        }
    }

    private static Interval Raw(ScalarModel body, List<UnboundedMember> unbounded)
    {
        var size = LeafSizes.Attribute(body, isNumber: false);
        if (!size.IsBounded)
        {
            unbounded.Add(new UnboundedMember(body.Property, "is the body and has no bound; add [MaxBytes]", MissingBound.Bytes));
        }

        return body.Kind == LeafKind.Text ? size
            : new Interval(LeafSizes.Base64(1), size.IsBounded ? LeafSizes.Base64(size.Max) : Interval.Infinite);
    }

    private static IEnumerable<(string Path, Interval Size)> Attributes(
        ResolvedMessage message, List<UnboundedMember> unbounded, List<HopelessBound> hopeless)
    {
        var model = message.Model;
        for (int i = 0; i < model.Attributes.Count; i++)
        {
            var value = model.Attributes[i].Value;
            var size = value.EnumType is { } type
                ? EnumSizes.Attribute(model.Enums.First(candidate => candidate.TypeName == type), value)
                : LeafSizes.Attribute(value, DataTypeRules.IsNumber(model.Attributes[i].DataType));
            if (!size.IsBounded)
            {
                unbounded.Add(new UnboundedMember(value.Property, "is an attribute without a bound; add [MaxChars] or [MaxBytes]", MissingBound.OfItsType));
            }

            bool isAlwaysThere = !value.IsNullableValue
                && (value.EnumType is not null || value.Kind is not (LeafKind.Text or LeafKind.Uri or LeafKind.Version or LeafKind.ByteArray));
            if (isAlwaysThere)
            {
                AddHopeless(value, DataTypeRules.IsNumber(model.Attributes[i].DataType), hopeless);
            }

            var whole = Named(message.AttributeNames[i], model.Attributes[i].DataType) + size;
            yield return (value.Property, isAlwaysThere ? whole : whole.Optional);
        }

        foreach (var constant in model.ConstantAttributes)
        {
            yield return (constant.Name, Named(constant.Name, constant.DataType) + Interval.Exactly(Encoding.UTF8.GetByteCount(constant.Value)));
        }
    }

    /// <summary>A trace context is there or not, and what is reserved counts as if it were there.</summary>
    private static IEnumerable<(string Path, Interval Size)> Reserve(ReserveModel reserve)
    {
        if (reserve.TraceAttributes > 0)
        {
            yield return (TraceContextAttributes.TraceParent, OfTrace(TraceContextAttributes.TraceParent, TraceContextAttributes.TraceParentLength));
            yield return (TraceContextAttributes.TraceState, OfTrace(TraceContextAttributes.TraceState, TraceContextAttributes.MaxTraceStateLength));
        }

        if (reserve.Bytes > 0)
        {
            yield return ("ReservedBytes", Interval.Exactly(reserve.Bytes));
        }

        static Interval OfTrace(string name, int mostBytes) => (Named(name, TraceContextAttributes.DataType) + Interval.Exactly(mostBytes)).Optional;
    }

    private static Interval Named(string name, string dataType)
        => Interval.Exactly(Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(dataType));

    private static long? OrNull(long max) => max == Interval.Infinite ? null : max;
}
