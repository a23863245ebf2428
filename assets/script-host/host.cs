// What custom code of a connector runs in: the types that the platform gives it, and a program that runs one call of
// it. Talks in lines of JSON: takes the request on standard input, answers on standard output, and asks there for every
// request that the code sends. Compiled together with the code.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>What a class Script extends.</summary>
public abstract class ScriptBase
{
    public IScriptContext Context { get; internal set; }
    public CancellationToken CancellationToken { get; internal set; }
    public abstract Task<HttpResponseMessage> ExecuteAsync();

    public static StringContent CreateJsonContent(string serializedJson)
    {
        return new StringContent(serializedJson, Encoding.UTF8, "application/json");
    }
}

/// <summary>The call that a script answers.</summary>
public interface IScriptContext
{
    string CorrelationId { get; }
    string OperationId { get; }
    HttpRequestMessage Request { get; }
    ILogger Logger { get; }
    Uri OriginalRequestUri { get; }
    Uri CreateNotificationUri(string path);
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}

namespace Microsoft.PowerPlatform.Connectors.CustomCode.CSharp
{
    internal static class Marker { }
}

namespace Newtonsoft.Json.Linq
{
    /// <summary>What newer versions of the library have and the one of Debian lacks.</summary>
    public static class JObjectExtensions
    {
        public static bool ContainsKey(this JObject json, string name)
        {
            return json.Property(name) != null;
        }
    }
}

namespace Microsoft.Extensions.Logging
{
    public interface ILogger
    {
        void Write(string level, string text);
    }

    public static class LoggerExtensions
    {
        public static void LogTrace(this ILogger logger, string message, params object[] args) { logger.Write("trace", Fill(message, args)); }
        public static void LogDebug(this ILogger logger, string message, params object[] args) { logger.Write("debug", Fill(message, args)); }
        public static void LogInformation(this ILogger logger, string message, params object[] args) { logger.Write("information", Fill(message, args)); }
        public static void LogWarning(this ILogger logger, string message, params object[] args) { logger.Write("warning", Fill(message, args)); }
        public static void LogError(this ILogger logger, string message, params object[] args) { logger.Write("error", Fill(message, args)); }
        public static void LogCritical(this ILogger logger, string message, params object[] args) { logger.Write("critical", Fill(message, args)); }
        public static void LogWarning(this ILogger logger, Exception exception, string message, params object[] args) { logger.Write("warning", Fill(message, args) + " " + exception.Message); }
        public static void LogError(this ILogger logger, Exception exception, string message, params object[] args) { logger.Write("error", Fill(message, args) + " " + exception.Message); }
        public static void LogCritical(this ILogger logger, Exception exception, string message, params object[] args) { logger.Write("critical", Fill(message, args) + " " + exception.Message); }

        /// <summary>Places such as {Name} take the values in their order.</summary>
        private static string Fill(string message, object[] args)
        {
            var at = 0;
            return System.Text.RegularExpressions.Regex.Replace(message ?? "", @"\{[^{}]+\}", (place) =>
                at < args.Length ? Convert.ToString(args[at++]) : place.Value);
        }
    }
}

namespace ConnectorStudio.ScriptHost
{
    /// <summary>The lines between this program and the one that started it.</summary>
    internal sealed class Wire : TextWriter, ILogger
    {
        private readonly TextWriter output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        private readonly TextReader input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        private readonly Dictionary<int, TaskCompletionSource<JObject>> asked = new Dictionary<int, TaskCompletionSource<JObject>>();
        private readonly StringBuilder printed = new StringBuilder();

        public override Encoding Encoding { get { return Encoding.UTF8; } }

        public JObject Read()
        {
            var line = input.ReadLine();
            return line == null ? null : JsonConvert.DeserializeObject<JObject>(line, Plain);
        }

        // Texts that look like dates stay texts.
        private static readonly JsonSerializerSettings Plain = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };

        public void Send(JObject message)
        {
            var line = message.ToString(Formatting.None);
            lock (output)
            {
                output.Write(line + "\n");
                output.Flush();
            }
        }

        public Task<JObject> Ask(JObject message)
        {
            var answer = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (asked)
            {
                var id = asked.Count + 1;
                asked[id] = answer;
                message["id"] = id;
            }
            Send(message);
            return answer.Task;
        }

        public void ListenForAnswers()
        {
            var listener = new Thread(() =>
            {
                for (var message = Read(); message != null; message = Read())
                {
                    lock (asked) asked[(int)message["id"]].TrySetResult(message);
                }
                Environment.Exit(1);
            });
            listener.IsBackground = true;
            listener.Start();
        }

        void ILogger.Write(string level, string text)
        {
            Send(new JObject { { "kind", "log" }, { "level", level }, { "text", text } });
        }

        /// <summary>What the code prints to the console is a line of its log.</summary>
        public override void Write(char value)
        {
            lock (printed)
            {
                if (value != '\n') { printed.Append(value); return; }
                ((ILogger)this).Write("console", printed.ToString().TrimEnd('\r'));
                printed.Clear();
            }
        }
    }

    internal sealed class CallContext : IScriptContext
    {
        private readonly Wire wire;
        private readonly string originalUri;
        private readonly string notificationBase;

        public CallContext(Wire wire, JObject call)
        {
            this.wire = wire;
            CorrelationId = (string)call["correlationId"];
            OperationId = (string)call["operationId"];
            originalUri = (string)call["originalUri"];
            notificationBase = (string)call["notificationBase"];
            Request = Messages.ReadRequest((JObject)call["request"]);
        }

        public string CorrelationId { get; private set; }
        public string OperationId { get; private set; }
        public HttpRequestMessage Request { get; private set; }
        public ILogger Logger { get { return wire; } }
        public Uri OriginalRequestUri { get { return new Uri(originalUri); } }

        public Uri CreateNotificationUri(string path)
        {
            return new Uri(notificationBase.TrimEnd('/') + "/" + path.TrimStart('/'));
        }

        public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var message = new JObject { { "kind", "send" }, { "request", await Messages.PrintRequest(request).ConfigureAwait(false) } };
            var answer = await wire.Ask(message).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (answer["error"] != null) throw new HttpRequestException((string)answer["error"]);
            return Messages.ReadResponse((JObject)answer["response"], request);
        }
    }

    internal static class Messages
    {
        public static HttpRequestMessage ReadRequest(JObject json)
        {
            var request = new HttpRequestMessage(new HttpMethod((string)json["method"]), (string)json["url"]);
            request.Content = ReadContent(json, request.Headers);
            return request;
        }

        public static HttpResponseMessage ReadResponse(JObject json, HttpRequestMessage request)
        {
            var response = new HttpResponseMessage((HttpStatusCode)(int)json["status"]);
            if ((string)json["statusText"] != "") response.ReasonPhrase = (string)json["statusText"];
            response.RequestMessage = request;
            response.Content = ReadContent(json, response.Headers);
            return response;
        }

        public static async Task<JObject> PrintRequest(HttpRequestMessage request)
        {
            var json = await PrintContent(request.Content, request.Headers).ConfigureAwait(false);
            json["method"] = request.Method.Method;
            json["url"] = request.RequestUri == null ? "" : request.RequestUri.AbsoluteUri;
            return json;
        }

        public static async Task<JObject> PrintResponse(HttpResponseMessage response)
        {
            var json = await PrintContent(response.Content, response.Headers).ConfigureAwait(false);
            json["status"] = (int)response.StatusCode;
            json["statusText"] = response.ReasonPhrase ?? "";
            return json;
        }

        /// <summary>Headers that are about the body go with it, the others to the message.</summary>
        private static HttpContent ReadContent(JObject json, System.Net.Http.Headers.HttpHeaders headers)
        {
            var content = new ByteArrayContent(Convert.FromBase64String((string)json["body"]));
            foreach (JArray pair in (JArray)json["headers"])
            {
                var name = (string)pair[0];
                var isLength = string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase);
                if (isLength || headers.TryAddWithoutValidation(name, (string)pair[1])) continue;
                content.Headers.TryAddWithoutValidation(name, (string)pair[1]);
            }
            return content;
        }

        private static async Task<JObject> PrintContent(HttpContent content, System.Net.Http.Headers.HttpHeaders headers)
        {
            var bytes = content == null ? new byte[0] : await content.ReadAsByteArrayAsync().ConfigureAwait(false);
            var all = content == null ? headers : headers.Concat(content.Headers);
            var pairs = all.Where(one => !string.Equals(one.Key, "Content-Length", StringComparison.OrdinalIgnoreCase)).Select(one =>
                new JArray(one.Key, string.Join(one.Key == "User-Agent" ? " " : ", ", one.Value)));
            return new JObject { { "headers", new JArray(pairs) }, { "body", Convert.ToBase64String(bytes) } };
        }
    }

    internal static class Program
    {
        private static int Main()
        {
            var wire = new Wire();
            var call = wire.Read();
            if (call == null) return 1;
            Console.SetOut(wire);
            wire.ListenForAnswers();
            try
            {
                var script = new Script { Context = new CallContext(wire, call), CancellationToken = CancellationToken.None };
                wire.Send(new JObject { { "kind", "began" } });
                wire.Send(Task.Run(() => Run(script)).GetAwaiter().GetResult());
                return 0;
            }
            catch (Exception error)
            {
                wire.Send(new JObject { { "kind", "failed" }, { "type", error.GetType().Name }, { "message", error.Message }, { "stack", error.StackTrace ?? "" } });
                return 0;
            }
        }

        private static async Task<JObject> Run(Script script)
        {
            var response = await script.ExecuteAsync().ConfigureAwait(false);
            if (response == null) throw new InvalidOperationException("ExecuteAsync answered null.");
            return new JObject { { "kind", "done" }, { "response", await Messages.PrintResponse(response).ConfigureAwait(false) } };
        }
    }
}
